export default definePageConfig({
  navigationBarTitleText: '预约',
  enableShareAppMessage: true,
  enablePullDownRefresh: process.env.TARO_ENV === 'weapp',
})
