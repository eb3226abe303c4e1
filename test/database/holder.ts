// A process of its own that holds an embedded database: prints where it is and waits to be killed.
import { startEmbedded } from '../../src/database/embedded.ts';

const server = await startEmbedded(process.argv[2] ?? '');
process.stdout.write(`${JSON.stringify({ adminUrl: server.adminUrl, pid: server.pid })}\n`);
setInterval(() => undefined, 60_000);
