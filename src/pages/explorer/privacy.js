import { h } from './react.js';
import { said, words } from './words.js';

/**
 * Shows the privacy entry of the answer in the response editor: `[{ coordinate, kind, visible: [{ to, under }] }]`.
 * It reads the answer as it stands in the editor, so the two can't disagree. React inserts text as text.
 */
export function Privacy({ response, answeredTo, policy }) {
  return h(
    'aside',
    { className: 'privacy', 'aria-labelledby': 'privacy-title' },
    h('h2', { id: 'privacy-title' }, words.privacy),
    h(
      'div',
      { 'aria-live': 'polite' },
      response ? h(Explained, { response, answeredTo, policy }) : h('p', { className: 'story' }, words.askFirst),
    ),
  );
}

function Explained({ response, answeredTo, policy }) {
  const answer = parsed(response);
  if (!answer) return h('p', { className: 'story' }, words.failed);
  const entries = Array.isArray(answer.extensions?.privacy) ? answer.extensions.privacy : [];
  return [
    answeredTo ? h('p', { key: 'to', className: 'answered-to' }, words.answerTo(answeredTo)) : null,
    entries.length === 0 ? h('p', { key: 'none', className: 'story' }, words.nothingRestricted) : null,
    ...byWays(entries).map((group) => h(Group, { key: group.entries[0].coordinate, group, policy })),
    entries.length > 0 ? h('p', { key: 'caution', className: 'caution' }, words.caution) : null,
  ];
}

function Group({ group, policy }) {
  return h(
    'section',
    { className: 'group' },
    h(
      'ul',
      { className: 'coordinates' },
      group.entries.map((entry) => h(Coordinate, { key: entry.coordinate, entry, policy })),
    ),
    group.visible.length === 0
      ? h('p', { className: 'ways-title' }, words.openToNobody)
      : [
          h('p', { key: 'title', className: 'ways-title' }, words.openTo),
          h(
            'ul',
            { key: 'ways', className: 'ways' },
            group.visible.map((way) => h(Way, { key: `${way.to} ${way.under}`, way, policy })),
          ),
        ],
  );
}

function Coordinate({ entry, policy }) {
  const description = said(policy.kinds[entry.kind]?.description);
  return h(
    'li',
    { 'data-coordinate': entry.coordinate },
    h('code', null, entry.coordinate),
    ' ',
    h('span', { className: 'kind' }, entry.kind),
    description ? h('span', { className: 'story' }, description) : null,
  );
}

function Way({ way, policy }) {
  const description = said(policy.audiences[way.to]?.description);
  return h(
    'li',
    null,
    h('span', { className: 'audience' }, way.to),
    description ? h('span', { className: 'story' }, description) : null,
    h('span', { className: 'article' }, h('b', null, way.under), ' ', said(policy.articles[way.under]?.title)),
  );
}

/** Coordinates that are open in the same ways stand together, so that each way is read once. */
function byWays(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const visible = entry.visible ?? [];
    const ways = JSON.stringify(visible.map(({ to, under }) => [to, under]));
    if (!groups.has(ways)) groups.set(ways, { visible, entries: [] });
    groups.get(ways).entries.push(entry);
  }
  return [...groups.values()];
}

/** GraphiQL shows a failed request as plain text: that is no answer. */
function parsed(response) {
  try {
    const answer = JSON.parse(response);
    return typeof answer === 'object' ? answer : null;
  } catch {
    return null;
  }
}
