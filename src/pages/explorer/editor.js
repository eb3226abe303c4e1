import { GraphiQL, h, useEffect, useMemo, useRef } from './react.js';
import { words } from './words.js';

/**
 * GraphiQL, which can be told to `open` a query and to ask `again`, and tells each answer it shows.
 * It keeps its tabs and history in memory: variables may hold a password, and a browser's storage outlives the visit.
 */
export function Editor({ fetcher, controls, firstQuery, queries, asker, onShow }) {
  const storage = useMemo(memory, []);
  const defaultTabs = useMemo(() => [firstQuery], []);
  return h(
    GraphiQL,
    {
      fetcher,
      storage,
      defaultTabs,
      defaultQuery: words.newTab,
      defaultEditorToolsVisibility: 'variables',
      isHeadersEditorEnabled: false, // the one header that matters follows from who is asking
      shouldPersistHeaders: false,
    },
    h(GraphiQL.Logo, null, h(Controlled, { controls, queries, firstQuery, asker, onShow })),
  );
}

/** Stands inside GraphiQL, where its state can be reached, and shows who is asking. */
function Controlled({ controls, queries, firstQuery, asker, onShow }) {
  const editors = GraphiQL.React.useEditorContext({ nonNull: true });
  const execution = GraphiQL.React.useExecutionContext({ nonNull: true });
  const waiting = useRef(null);
  const { queryEditor, variableEditor, responseEditor, tabs, activeTabIndex } = editors;
  const tab = tabs[activeTabIndex];
  const ready = Boolean(queryEditor && variableEditor && responseEditor);

  const putAndRun = ({ query, variables }) => {
    queryEditor.setValue(query);
    variableEditor.setValue(variables ? JSON.stringify(variables, null, 2) : '');
    execution.run();
  };
  controls.current = {
    tabId: tab.id,
    open(prepared) {
      if (ready && replaceable(queryEditor.getValue(), queries)) return putAndRun(prepared);
      waiting.current = prepared;
      if (ready) editors.addTab();
    },
    again() {
      if (!ready || !responseEditor.getValue()) return;
      if (onlyReads(queryEditor.getValue())) return execution.run();
      responseEditor.setValue('');
      editors.updateActiveTabValues({ response: null });
    },
  };
  useEffect(() => {
    if (!ready || !waiting.current) return;
    const prepared = waiting.current;
    waiting.current = null;
    putAndRun(prepared);
  }, [tabs.length, ready]);
  useEffect(() => {
    if (!ready) return;
    for (const editor of [queryEditor, variableEditor]) editor.setOption('lineWrapping', true); // a long line goes under the buttons
    if (!variableEditor.getValue()) variableEditor.setValue(firstQuery.variables ?? ''); // GraphiQL shows those of later tabs only
  }, [ready]);
  useEffect(() => onShow({ tabId: tab.id, response: tab.response }), [tab.id, tab.response]);

  return h('span', { className: 'asking-as' }, words.askingAs, ' ', h('b', null, asker));
}

/** Nothing of the reader's own is lost: an empty tab, or a prepared query as it was. */
function replaceable(text, queries) {
  const nothing = text.replace(/#.*/g, '').trim() === '';
  return nothing || queries.some(({ query }) => query.trim() === text.trim());
}

/** GraphiQL notes the name of an operation a moment after it was written: until then it would send the name of the one before. */
export function nameOfItsOwn({ query, operationName }) {
  return operations(query).some(({ name }) => name && name.value === operationName) ? operationName : undefined;
}

/** Only what changes nothing is sent again unasked. */
function onlyReads(text) {
  const found = operations(text);
  return found.length > 0 && found.every(({ operation }) => operation === 'query');
}

function operations(text) {
  try {
    return GraphiQL.GraphQL.parse(text).definitions.filter(({ kind }) => kind === 'OperationDefinition');
  } catch {
    return []; // half-written: the server says what is wrong with it
  }
}

function memory() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    get length() {
      return kept.size;
    },
  };
}
