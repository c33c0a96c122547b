/** What the phone is, and what WeChat has that this phone does not serve. */

export const system = {
  brand: 'test', model: 'test', pixelRatio: 2, screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 724, statusBarHeight: 44,
  language: 'zh_CN', version: '8.0.50', system: 'iOS 17.0', platform: 'ios', SDKVersion: '3.6.0', theme: 'light', fontSizeSetting: 17,
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
}

/**
 * APIs of WeChat's that nobody has taught this phone. They are there, because Taro hands on only what it finds; whoever
 * calls one ends the run with its name. To use one, write its stand-in in phone.ts and take it off this list.
 */
export const notServed = [
  'authorize', 'chooseAddress', 'chooseImage', 'chooseLocation', 'chooseMedia', 'chooseMessageFile', 'chooseVideo', 'checkSession', 'clearStorage',
  'clearStorageSync', 'compressImage', 'connectSocket', 'createAnimation', 'createCanvasContext', 'createInnerAudioContext', 'createIntersectionObserver',
  'createSelectorQuery', 'createVideoContext', 'downloadFile', 'exitMiniProgram', 'getAccountInfoSync', 'getClipboardData', 'getFileSystemManager',
  'getImageInfo', 'getLocation', 'getMenuButtonBoundingClientRect', 'getNetworkType', 'getRecorderManager', 'getSetting', 'getSystemInfo',
  'getSystemInfoAsync', 'getSystemSetting', 'getUpdateManager', 'getUserInfo', 'getUserProfile', 'hideTabBar', 'hideTabBarRedDot', 'login',
  'navigateToMiniProgram', 'offNetworkStatusChange', 'onNetworkStatusChange', 'openCustomerServiceChat', 'openDocument', 'openLocation', 'openSetting',
  'previewImage', 'previewMedia', 'removeTabBarBadge', 'request', 'requestPayment', 'saveFile', 'saveImageToPhotosAlbum', 'scanCode', 'setClipboardData',
  'setKeepScreenOn', 'setNavigationBarColor', 'setTabBarBadge', 'showActionSheet', 'showTabBar', 'showTabBarRedDot', 'startPullDownRefresh',
  'startRecord', 'stopPullDownRefresh', 'stopRecord', 'uploadFile', 'vibrateLong', 'vibrateShort',
] as const
