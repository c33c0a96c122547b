export default definePageConfig({ navigationBarTitleText: '咨询', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
