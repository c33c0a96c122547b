export default definePageConfig({
  navigationBarTitleText: '我的预约',
  enableShareAppMessage: true,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
