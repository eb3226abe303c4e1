import { h } from './react.js';
import { said, words } from './words.js';

/** The prepared queries, one click away. `nameOf` gives a persona's name, or undefined where nobody can be chosen. */
export function Questions({ queries, nameOf, onAsk }) {
  if (queries.length === 0) return null;
  return h(
    'nav',
    { className: 'questions', 'aria-labelledby': 'questions-title' },
    h('h2', { id: 'questions-title' }, words.questions),
    h(
      'ol',
      null,
      queries.map((prepared) => h('li', { key: prepared.key }, h(Question, { prepared, nameOf, onAsk }))),
    ),
  );
}

function Question({ prepared, nameOf, onAsk }) {
  const name = prepared.as && nameOf(prepared.as);
  return h(
    'button',
    { type: 'button', 'data-question': prepared.key, onClick: () => onAsk(prepared) },
    h('span', { className: 'name' }, said(prepared.title)),
    h('span', { className: 'story' }, said(prepared.story)),
    name ? h('span', { className: 'as' }, words.asPersona(name)) : null,
  );
}
