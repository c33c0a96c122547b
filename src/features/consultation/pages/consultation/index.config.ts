export default definePageConfig({ navigationBarTitleText: '我的咨询', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
