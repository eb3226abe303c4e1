import { h, useState } from './react.js';
import { said, words } from './words.js';

/** Under this age, in milliseconds, a persona's token is used again; the server may give tokens that live five minutes. */
const FRESH = 4 * 60_000;

export async function loadJson(path) {
  const response = await fetch(path, { credentials: 'omit' });
  if (!response.ok) throw new Error(`${path} (${response.status})`);
  return response.json();
}

/** The demo's personas. Tokens stay in this closure: no storage, no address, no cookie. */
export async function loadPersonas() {
  let list = await loadJson('/explorer/personas.json');
  let since = Date.now();
  return {
    list,
    async tokenOf(key) {
      if (Date.now() - since > FRESH) {
        list = await loadJson('/explorer/personas.json');
        since = Date.now();
      }
      return list.find((persona) => persona.key === key)?.token ?? null;
    },
  };
}

export function PersonaSwitch({ personas, chosen, onChoose }) {
  return h(
    'fieldset',
    { className: 'personas' },
    h('legend', null, words.asker),
    personas.map((persona) =>
      h(
        'label',
        { key: persona.key, className: 'persona' },
        h('input', {
          type: 'radio',
          name: 'persona',
          value: persona.key,
          checked: persona.key === chosen,
          onChange: () => onChoose(persona.key),
        }),
        h('span', { className: 'name' }, said(persona.name)),
        h('span', { className: 'story' }, said(persona.story)),
      ),
    ),
  );
}

export function TokenField({ onUse }) {
  const [token, setToken] = useState('');
  const use = (event) => {
    event.preventDefault();
    onUse(token.trim());
  };
  return h(
    'form',
    { className: 'token', onSubmit: use },
    h('label', { htmlFor: 'token' }, words.token),
    h('input', {
      id: 'token',
      type: 'password',
      autoComplete: 'off',
      spellCheck: false,
      value: token,
      'aria-describedby': 'token-hint',
      onChange: (event) => setToken(event.target.value),
    }),
    h('button', { type: 'submit' }, words.useToken),
    h('p', { id: 'token-hint', className: 'story' }, words.tokenHint),
  );
}
