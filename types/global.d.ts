/// <reference types="@tarojs/taro" />
declare module '*.module.scss' {
  const classes: { readonly [key: string]: string }
  export default classes
}
declare module '*.scss'
declare module '*.png'
declare module '*.svg'

/** How the phone reaches the functions: WeChat's own call, or POST /functions/<name>. */
declare const __TRANSPORT__: 'cloud' | 'http'
/** True only in the browser build that one machine serves: it may show the switch between sample people. */
declare const __LOCAL__: boolean
/** True only in development builds: the gallery of components. */
declare const __GALLERY__: boolean
/** The CloudBase environment the WeChat package calls; empty means the project's own default. */
declare const __CLOUD_ENV__: string
/** The templates of WeChat's subscription messages; an empty id is never asked for. */
declare const __TEMPLATES__: Readonly<Record<'progress', string>>
