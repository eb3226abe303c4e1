/**
 * Lets Node read our TypeScript as it is, decorators included: `npm start` needs no build. What it makes of a file is what the
 * tests run; `npm run build` makes the same with types checked.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const settings = { ...JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8')), swcrc: false };

registerHooks({
  load(url, context, nextLoad) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return nextLoad(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...settings, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
