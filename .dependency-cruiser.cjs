/** Who may import whom (docs/architecture.md §2). A rule's comment is what a developer sees when it breaks. */
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'no-circular',
      'Two files that need each other are one file, or miss a third.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    only(
      'no-circular-types',
      'The same for types: what two files say to each other belongs in a third.',
      // Still to be opened; nothing joins this list.
      { pathNot: '^cloudfunctions/booking/bookings/(newBooking|reserve)\\.ts$' },
      { circular: true },
    ),
    {
      ...only(
        'no-circular-rooms',
        'Rooms of the local cloud stand above or below each other, never both.',
        { path: '^local-cloud/[^/]+', pathNot: '/fixtures$' },
        { circular: true, pathNot: '/fixtures$' },
      ),
      scope: 'folder',
    },
    only(
      'features-stand-alone',
      'A sub-package cannot load another sub-package: share through src/parts, src/ui or src/shared.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    only(
      'features-never-import-pages',
      'Tab pages are made of features, never the other way.',
      { path: '^src/features/' },
      { path: '^src/pages/' },
    ),
    only(
      'parts-below-features',
      'src/parts is shared by features: it imports ui, platform and shared only.',
      { path: '^src/parts/' },
      { path: '^src/(pages|features)/' },
    ),
    only('ui-knows-no-domain', 'The design system knows no domain.', { path: '^src/ui/' }, { path: '^src/(pages|features|parts|shared)/' }),
    only('ui-knows-no-platform', 'ui/ draws; platform/ talks to the phone.', { path: '^src/ui/' }, { path: '^src/platform/' }),
    only('platform-below-screens', 'platform/ knows no screen.', { path: '^src/platform/' }, { path: '^src/(pages|features|parts|ui)/' }),
    only(
      'only-platform-touches-taro',
      "platform/ is the only importer of Taro's APIs (components are free to all screens).",
      { path: '^src/', pathNot: '^src/platform/|\\.test\\.tsx?$' },
      { path: '@tarojs/taro' },
    ),
    only(
      'shared-is-pure',
      'shared/ runs on the phone, in a function and in jest: it imports shared/ only (zod through schema.ts).',
      { path: '^src/shared/', pathNot: '\\.(test|testing)\\.ts$' },
      { pathNot: '^src/shared/|node_modules/(zod|dayjs)/', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'zod-through-one-file',
      'zod is configured once, in src/shared/schema.ts.',
      { path: '^(src|cloudfunctions)/', pathNot: '^src/shared/schema\\.ts$' },
      { path: 'node_modules/zod' },
    ),
    only(
      'phone-without-schemas',
      "The phone uses a contract's type only: its schemas would cost 60 KB of the main package.",
      { path: '^src/(pages|features|parts|ui|platform)/', pathNot: '\\.test\\.tsx?$' },
      {
        path: '^src/shared/schema\\.ts$|^src/shared/[^/]+/(schema|contract)\\.ts$|^src/shared/contract/(index|ids|contract)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    only(
      'dayjs-through-shared-time',
      'Only shared/time knows Asia/Shanghai.',
      { path: '^(src|cloudfunctions)/', pathNot: '^src/shared/time/' },
      { path: 'node_modules/dayjs' },
    ),
    only(
      'sdk-through-kernel',
      'kernel/ is the only importer of wx-server-sdk and node-sdk.',
      { path: '^(src|cloudfunctions)/', pathNot: '^cloudfunctions/kernel/' },
      { path: 'node_modules/(wx-server-sdk|@cloudbase)' },
    ),
    only(
      'functions-see-shared-only',
      'A function imports kernel, foundation, its own files and src/shared.',
      { path: '^cloudfunctions/' },
      { path: '^(src|config|local-cloud|scripts|tests|bench)/', pathNot: '^src/shared/|^tests/cloud/' },
    ),
    only(
      'domains-stand-alone',
      "A function's domain never imports another's.",
      { path: '^cloudfunctions/([^/]+)/', pathNot: '^cloudfunctions/account/waits\\.ts$' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/($1|kernel|foundation)/' },
    ),
    only(
      'waits-are-gathered-in-one-file',
      'cloudfunctions/account/waits.ts alone asks other domains something: what waits for a person (their waits.ts), nothing else of them.',
      { path: '^cloudfunctions/account/waits\\.ts$' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(account|kernel|foundation)/|^cloudfunctions/[^/]+/waits\\.ts$' },
    ),
    only(
      'kernel-below-domains',
      'kernel/ knows no domain.',
      { path: '^cloudfunctions/kernel/' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/' },
    ),
    only(
      'foundation-below-domains',
      'cloudfunctions/foundation is what every domain writes when a service ends.',
      { path: '^cloudfunctions/foundation/' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(kernel|foundation)/' },
    ),
    only(
      'nothing-imports-local-cloud',
      'The product never knows the local cloud.',
      { path: '^(src|cloudfunctions|config)/' },
      { path: '^local-cloud/', dependencyTypesNot: ['type-only'] },
    ),
    only(
      'screens-never-import-functions',
      'The phone reaches functions by the contract only.',
      { path: '^src/' },
      { path: '^(cloudfunctions|config|local-cloud|scripts|tests|bench)/', pathNot: '^tests/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^bench/peers/|^tests/conformance/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
