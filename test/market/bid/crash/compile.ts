// `node --import` this, and node runs the source as jest does: decorators and all, without a build.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync, type Options } from '@swc/core';

const swc = JSON.parse(readFileSync(new URL('../../../../.swcrc', import.meta.url), 'utf8')) as Options;

registerHooks({
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...swc, swcrc: false, filename });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
