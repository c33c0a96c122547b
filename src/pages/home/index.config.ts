export default definePageConfig({ navigationBarTitleText: '指尖法服', enableShareAppMessage: true })
