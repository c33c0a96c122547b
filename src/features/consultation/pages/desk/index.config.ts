export default definePageConfig({ navigationBarTitleText: '答咨询', enablePullDownRefresh: process.env.TARO_ENV === 'weapp' })
