/** For Taro's builds, and for the few packages that go through babel with them (config/index.ts). Tests: tests/transform.cjs. */
module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] }
