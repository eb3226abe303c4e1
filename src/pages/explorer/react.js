// React and GraphiQL come as classic scripts, which leave their one name on the window.
export const { React, ReactDOM, GraphiQL, graphqlWs } = globalThis;
export const { useEffect, useMemo, useRef, useState } = React;
export const h = React.createElement;

// The name under which GraphiQL's dialogs look for the nonce of the style element that they write.
globalThis.__webpack_nonce__ = document.querySelector('script[nonce]').nonce;
