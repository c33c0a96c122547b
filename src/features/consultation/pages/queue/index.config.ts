export default definePageConfig({ navigationBarTitleText: '接咨询', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
