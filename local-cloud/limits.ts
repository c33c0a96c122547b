/**
 * Every limit the local cloud enforces, with its source. Where sources disagree the stricter figure is used:
 * what passes here must pass on the platform.
 *
 * Sources: [C] read in the shipped SDK, [D] platform documentation, [R] third-party report, [I] inferred.
 */
export const LIMITS = {
  /** Documents a `get` returns when the SDK states none. [C] @cloudbase/database 1.4.3, query.js sends 100. */
  getDefault: 100,
  /** Documents a `get` returns at most. [C] the SDK clips to 1000. */
  getMax: 1000,
  /** Rows an aggregation returns when no limit stage is given. [R] developers.weixin.qq.com community article 000624c67c8b48611dba2b12058c13. */
  aggregateDefault: 20,
  /** Rows an aggregation returns at most. [R] same article. */
  aggregateMax: 10_000,
  /** Life of a transaction in milliseconds. [C] error text in the node-sdk suite: "commit or abort in 30 seconds". */
  transactionMs: 30_000,
  /** Bytes of a function's request and of its answer. [D] cloud.tencent.com/document/product/583/11637: 6 MB each. */
  callBytes: 6 * 1024 * 1024,
  /** Bytes of one document. [R] cnblogs.com/soarowl/p/18863842 says 512 KB from a client, more from a function; we keep the smaller. */
  documentBytes: 512 * 1024,
  /** Bytes of one `get` answer. [R] same source: 50 MB from a function. */
  answerBytes: 50 * 1024 * 1024,
  /** Bytes of one database request (a document in EJSON is larger than in memory). [I] */
  requestBytes: 8 * 1024 * 1024,
  /** Bytes of one stored file. [D] developers.weixin.qq.com cloud storage: 50 MB for an upload through the SDK. */
  fileBytes: 50 * 1024 * 1024,
  /** Levels of nesting in a document. [D] mongodb.com limits: 100. */
  documentDepth: 100,
  /** Indexes of one collection. [D] w3cschool mirror of the WeChat plan table: 10. */
  indexesPerCollection: 10,
  /** Seconds a function may run when its entry states none. [I] WeChat's default is 3. */
  functionSeconds: 3,
  /** Seconds a function may run at most. [D] docs.cloudbase.net/cli-v1/functions/configs: 60. */
  functionSecondsMax: 60,
  /** Megabytes a function has when its entry states none. [D] docs.cloudbase.net how-works: 256. */
  functionMemoryMb: 256,
  /** Seconds an instance may take to load its code. [D] cloud.tencent.com/document/product/583/56116: initialisation 65 s; we keep less. */
  loadSeconds: 30,
  /** Seconds an instance idles before it is ended; the last one of a function stays. [I] the platform keeps them for minutes. */
  idleSeconds: 60,
  /** Characters of a code's scene. [D] developers.weixin.qq.com wxacode.getUnlimited: 32. */
  sceneCharacters: 32,
  /** Characters of a code's path. [D] developers.weixin.qq.com wxacode.get: 1024. */
  pathCharacters: 1024,
  /** Instances of one function at the same time. Ours: the platform allows 1000, a laptop does not. */
  instancesPerFunction: 4,
  /** More of them for calls from other functions, which would else wait for each other without end. */
  nestedInstances: 4,
} as const
