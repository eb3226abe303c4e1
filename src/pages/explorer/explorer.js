import { PersonaSwitch, TokenField, loadJson, loadPersonas } from './asker.js';
import { Editor, nameOfItsOwn } from './editor.js';
import { follow, isSubscription } from './follow.js';
import { Privacy } from './privacy.js';
import { Questions } from './questions.js';
import { ReactDOM, h, useMemo, useRef, useState } from './react.js';
import { language, said, words } from './words.js';

const { demo, endpoint } = document.documentElement.dataset;
const root = document.getElementById('explorer');
document.documentElement.lang = language;

try {
  const [queries, policy, personas] = await Promise.all([
    loadJson('/explorer/queries.json'),
    loadJson('/explorer/policy.json'),
    demo === 'true' ? loadPersonas() : null,
  ]);
  ReactDOM.createRoot(root).render(h(Explorer, { queries, policy, personas }));
} catch (error) {
  root.textContent = words.loadFailed + error.message;
}

function Explorer({ queries, policy, personas }) {
  const controls = useRef(null);
  const asker = useAsker(personas);
  const answeredTo = useRef(new Map()); // tab id → who asked there last
  const [shown, setShown] = useState({ tabId: '', response: null });
  const fetcher = useMemo(() => fetcherFor({ asker, answeredTo: answeredTo.current, controls }), []);

  const choose = (change) => {
    change();
    controls.current?.again();
  };
  const ask = (prepared) => {
    if (prepared.as && asker.has(prepared.as)) asker.choose(prepared.as);
    controls.current?.open(prepared);
  };
  return [
    h(Noren, { key: 'noren' }),
    h(
      'div',
      { key: 'aisle', className: 'aisle' },
      personas
        ? h(PersonaSwitch, {
            personas: personas.list,
            chosen: asker.key,
            onChoose: (key) => choose(() => asker.choose(key)),
          })
        : null,
      h(TokenField, { onUse: (token) => choose(() => asker.paste(token)) }),
      h(Questions, { queries, nameOf: asker.nameOf, onAsk: ask }),
    ),
    h(
      'main',
      { key: 'main' },
      h(Editor, { fetcher, controls, queries, firstQuery: firstTab(queries[0]), asker: asker.name, onShow: setShown }),
    ),
    h(Privacy, { key: 'privacy', policy, response: shown.response, answeredTo: answeredTo.current.get(shown.tabId) }),
  ];
}

/** Who asks. The ref is what the next request reads, at once; the state is what the page shows. */
function useAsker(personas) {
  const first = personas?.list.find(({ token }) => token === null) ?? personas?.list[0];
  const current = useRef({ key: first?.key ?? null, token: null });
  const [, show] = useState(current.current);
  const nameOf = (key) => said(personas?.list.find((persona) => persona.key === key)?.name);
  const set = (next) => show((current.current = next));
  return {
    key: current.current.key,
    name: nameNow(),
    nameNow,
    nameOf,
    has: (key) => nameOf(key) !== '',
    choose: (key) => set({ key, token: null }),
    paste: (token) => set({ key: null, token: token || null }),
    token: async () => (current.current.key === null ? current.current.token : personas.tokenOf(current.current.key)),
  };
  function nameNow() {
    return nameOf(current.current.key) || (current.current.token ? words.signedIn : words.visitor);
  }
}

/** GraphQL over HTTP, to this host alone, as whoever is asking at the moment. */
function fetcherFor({ asker, answeredTo, controls }) {
  return async (parameters) => {
    const introspection = parameters.operationName === 'IntrospectionQuery';
    if (!introspection) answeredTo.set(controls.current.tabId, asker.nameNow());
    const token = await asker.token();
    const operationName = nameOfItsOwn(parameters);
    if (isSubscription({ ...parameters, operationName }))
      return follow(endpoint, { ...parameters, operationName }, token);
    const response = await fetch(endpoint, {
      method: 'POST',
      credentials: 'omit',
      cache: 'no-store',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ ...parameters, operationName }),
    });
    if (!response.headers.get('content-type')?.includes('json')) throw new Error(words.notJson(response.status));
    return response.json();
  };
}

function firstTab(prepared) {
  if (!prepared) return { query: words.newTab };
  return { query: prepared.query, variables: prepared.variables ? JSON.stringify(prepared.variables, null, 2) : '' };
}

function Noren() {
  return h(
    'header',
    { className: 'noren' },
    h('h1', null, h('span', { lang: 'ja', className: 'crest' }, '暖簾'), ' ', h('span', { lang: 'en' }, 'Noren')),
    h('p', null, words.tagline),
  );
}
