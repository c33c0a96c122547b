/** Which accessibility attributes each native component lets through (WeChat: "aria-component" attributes). */
const state = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-selected': '',
  'aria-disabled': '',
  'aria-expanded': '',
  'aria-hidden': '',
  'aria-live': '',
  'aria-labelledby': '',
  'aria-describedby': '',
}
const named = { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' }

module.exports = {
  View: { ...state },
  Text: { ...named },
  Image: { ...named },
  Button: { ...state },
  Input: { 'aria-label': '', 'aria-describedby': '', 'aria-invalid': '', 'aria-required': '' },
  Textarea: { 'aria-label': '', 'aria-describedby': '', 'aria-invalid': '', 'aria-required': '' },
  Picker: { ...named },
  Switch: { 'aria-label': '' },
  ScrollView: { ...named },
  Label: { ...named },
  Form: { ...named },
}
