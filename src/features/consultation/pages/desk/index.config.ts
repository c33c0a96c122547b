export default definePageConfig({ navigationBarTitleText: '答咨询' })
