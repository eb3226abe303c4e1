/**
 * Who may import whom (design, "The house"). `comment` is what the one who broke a rule reads.
 * Type-only imports count everywhere except in circles, where they bring nothing at run time.
 */

/** The parts of the marketplace in the order of the story: each may know those before it. */
const parts = [
  'text', // rules of public texts
  'error', // what was wrong with an input
  'rate-limit', // how much the one who asks may still ask for
  'outbox', // what happened, on its way to whom it concerns
  'ground', // rights that can be stopped
  'account',
  'member',
  'block', // whom a seller does not let bid
  'store',
  'listing',
  'bid',
  'trade',
  'fee',
  'runner-up',
  'support-tool', // contact cards and shipping slips that a side shares (P6.5)
  'post',
  'watch',
  'notice',
  'live', // updates of what is followed
  'photo',
  'selling',
  'disclosure',
  'partner', // who they are, their contracts, their tokens, what they are told
  'staff', // who they are, their roles, their cases
  'shipping',
  'payment', // settlement and collection (P6.6)
  'mailing', // notices handed to the mail contractor (P6.7b)
  'enquiry', // answered by affiliates and agents (P7.6)
  'consent', // provision that a member consented to (P6.3)
  'licence', // published posts for licensees (P6.11)
  'dossier', // what one of the staff registers and another approves
  'engagement', // lawyers and accountants (P6.8)
  'request', // of authorities and of whom a law entitles (P6.4, P6.10), emergencies (P7.3)
  'claim', // of consumers against business sellers (P6.10b)
  'succession', // the hand-over of the business (P6.9)
  'catalogue', // the rules, for internal tools
  'rights',
  'incident',
];

/** An act is a file named by what is done: facts in, decision out. */
const act =
  '^src/market/.+/(accept|answer|approve|ask|cancel|charge|close|confirm|correct|decide|end|expire|extend|hide|mark|name|offer|open|place|publish|relist|remove|report|resume|send|set|share|suspend|withdraw)-[^/.]+\\.ts$';

const outside = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];

const laterParts = parts.slice(0, -1).map((part, index) => ({
  name: `${part}-knows-earlier-parts-only`,
  severity: 'error',
  comment: `market/${part} may know only the parts before it. Let the later part add its fields or readers to the earlier one from its own folder.`,
  from: { path: `^src/market/${part}/` },
  to: { path: `^src/market/(?:${parts.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'These files import each other. Move what both need into a third, or let the later one know the earlier one only.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'found',
      severity: 'error',
      comment: 'This import leads nowhere. Imports of files carry .ts.',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.generated\\.ts$' },
    },
    {
      name: 'src-knows-no-test',
      severity: 'error',
      comment:
        'What runs knows neither tests nor benchmarks: nothing in src may be able to replace the clock or leave privacy out.',
      from: { path: '^(src|migrations)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'src-runs-without-dev-packages',
      severity: 'error',
      comment: 'A package that src needs when it runs belongs to "dependencies".',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'privacy-knows-no-auction',
      severity: 'error',
      comment:
        'The engine could be published as it is: it knows GraphQL and no auction. State it in policy or in a part instead.',
      from: { path: '^src/privacy/' },
      to: { path: '^(src/(?!privacy/)|migrations/|mikro-orm\\.config)' },
    },
    {
      name: 'privacy-meets-packages-in-adapters',
      severity: 'error',
      comment:
        'Outside packages meet the engine in src/privacy/adapters/, one file each; only graphql is its own subject.',
      from: { path: '^src/privacy/', pathNot: '^src/privacy/adapters/' },
      to: { dependencyTypes: outside, pathNot: '^node_modules/graphql/' },
    },
    {
      name: 'policy-is-words',
      severity: 'error',
      comment:
        'The policy is words: no table, no query, no package. Only policy/index.ts ties the words to the engine.',
      from: { path: '^src/policy/', pathNot: '^src/policy/index\\.ts$' },
      to: { pathNot: '^src/policy/' },
    },
    {
      name: 'policy-door-knows-the-engine-only',
      severity: 'error',
      comment: 'policy/index.ts ties the words to the engine and to nothing else.',
      from: { path: '^src/policy/index\\.ts$' },
      to: { pathNot: '^src/(policy|privacy)/' },
    },
    {
      name: 'market-part-has-its-place',
      severity: 'error',
      comment: 'A new part gets its place in the order of the story: add it to `parts` in .dependency-cruiser.cjs.',
      from: { path: '^src/market/index\\.ts$' },
      to: { path: '^src/market/[^/]+/', pathNot: `^src/market/(${parts.join('|')})/` },
    },
    ...laterParts,
    {
      name: 'market-is-served-by-others',
      severity: 'error',
      comment:
        'The marketplace knows no server, database set-up or page. Let it say what it needs (a port), and hand it in from outside.',
      from: { path: '^src/market/' },
      to: { path: '^(src/(server|database|pages)/|src/main\\.ts|mikro-orm\\.config)' },
    },
    {
      name: 'market-by-the-door',
      severity: 'error',
      comment: 'A part is entered by its door: import its index.ts.',
      from: { path: '^src/market/([^/]+)/' },
      to: { path: '^src/market/[^/]+/', pathNot: ['^src/market/$1/', '^src/market/[^/]+/index\\.ts$'] },
    },
    {
      name: 'policy-and-engine-by-the-door',
      severity: 'error',
      comment: 'Policy and engine are entered by their doors: import policy/index.ts or privacy/index.ts.',
      from: { path: '^src/(market|server|database|pages|main)' },
      to: {
        path: '^src/(policy|privacy)/',
        pathNot: ['^src/(policy|privacy)/index\\.ts$', '^src/privacy/adapters/[^/]+\\.ts$'],
      },
    },
    {
      name: 'others-by-the-market-door',
      severity: 'error',
      comment: 'What is outside the marketplace enters by a door: market/index.ts or a part’s index.ts.',
      from: { path: '^(src/(server|database|pages|main)|mikro-orm\\.config)' },
      to: { path: '^src/market/', pathNot: ['^src/market/index\\.ts$', '^src/market/[^/]+/index\\.ts$'] },
    },
    {
      name: 'acts-are-pure',
      severity: 'error',
      comment:
        'An act is facts in, decision out: it knows types, states, rules and the policy. Loading and saving is the resolver’s job.',
      from: { path: act },
      to: {
        path: [
          '\\.(resolver|reads|jobs)\\.ts$',
          '^node_modules/(@mikro-orm|type-graphql|graphql|pg|graphile-worker)/',
          '^src/(server|database|pages)/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'acts-ask-nothing-of-the-machine',
      severity: 'error',
      comment: 'An act reads no clock, file, network or chance of its own: pass the fact in.',
      from: { path: act },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(util|buffer)$' },
    },
    {
      name: 'pages-explain',
      severity: 'error',
      comment:
        'Pages show the policy and the engine’s explanation: they know privacy, policy and the generated schema, no row of the marketplace.',
      from: { path: '^src/pages/' },
      to: { path: '^src/(market|database|server)/' },
    },
    {
      name: 'database-serves-nothing',
      severity: 'error',
      comment:
        'The database’s set-up knows settings and the doors of market, policy and privacy; it serves nothing and shows nothing.',
      from: { path: '^src/database/' },
      to: { path: '^src/(pages/|main|server/(?!settings\\.ts|secret\\.ts))' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.noren)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
