/**
 * For StrykerJS: a sentence for a person is not changed on purpose. Each would be one mutant that only a copy of the sentence in a
 * test could notice. What decides (states, codes, names, formats) holds no Chinese and is changed; templates are too.
 */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const CHINESE = /[\u4e00-\u9fff]/

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'sentences', {
    shouldIgnore: (path) => (path.isStringLiteral() && CHINESE.test(path.node.value) ? 'a sentence for a person' : undefined),
  }),
]
