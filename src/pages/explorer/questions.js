import { h } from './react.js';
import { said, words } from './words.js';

/** The prepared queries, one click away. `nameOf` gives a persona's name, or undefined where nobody can be chosen. */
export function Questions({ queries, nameOf, onAsk }) {
  if (queries.length === 0) return null;
  return h(
    'nav',
    { className: 'questions', 'aria-labelledby': 'questions-title' },
    h('h2', { id: 'questions-title' }, words.questions),
    grouped(queries).map(([group, ofGroup]) =>
      h(
        'section',
        { key: group },
        group === '' ? null : h('h3', null, group),
        h(
          'ol',
          null,
          ofGroup.map((prepared) => h('li', { key: prepared.key }, h(Question, { prepared, nameOf, onAsk }))),
        ),
      ),
    ),
  );
}

/** In the order in which the groups first come. */
function grouped(queries) {
  return [...Map.groupBy(queries, ({ group }) => said(group))];
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
