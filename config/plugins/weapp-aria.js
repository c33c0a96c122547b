/**
 * Taro's WeChat templates carry no aria-* attributes, so every label and role would be lost on the phone
 * (the browser shows them). This plugin adds them to the component templates and to the runtime's list.
 */
const path = require('node:path')
const components = require('./weapp-aria-components')

module.exports = (ctx) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp' || !platform.template) return
      platform.template.mergeComponents(ctx, components)
      platform.runtimePath = [].concat(platform.runtimePath, path.resolve(__dirname, 'weapp-aria-runtime.js'))
    },
  })
}
