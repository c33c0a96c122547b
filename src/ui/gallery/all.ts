import { avatarExamples } from '../Avatar/examples'
import { barRowExamples } from '../BarRow/examples'
import { buttonExamples } from '../Button/examples'
import { callButtonExamples } from '../CallButton/examples'
import { cardExamples } from '../Card/examples'
import { cellExamples } from '../Cell/examples'
import { choiceExamples } from '../Choice/examples'
import { choiceGroupExamples } from '../ChoiceGroup/examples'
import { columnsExamples } from '../Columns/examples'
import { datePickExamples } from '../DatePick/examples'
import { dialogExamples } from '../Dialog/examples'
import { dividerExamples } from '../Divider/examples'
import { emptyExamples } from '../Empty/examples'
import { errorStateExamples } from '../ErrorState/examples'
import { errorSummaryExamples } from '../ErrorSummary/examples'
import { fieldExamples } from '../Field/examples'
import { figureExamples } from '../Figure/examples'
import { gradeChoiceExamples } from '../GradeChoice/examples'
import { iconExamples } from '../Icon/examples'
import { linkExamples } from '../Link/examples'
import { noticeExamples } from '../Notice/examples'
import { pageShellExamples } from '../PageShell/examples'
import { posterExamples } from '../Poster/examples'
import { searchBarExamples } from '../SearchBar/examples'
import { shareButtonExamples } from '../ShareButton/examples'
import { sheetExamples } from '../Sheet/examples'
import { skeletonExamples } from '../Skeleton/examples'
import { slotGridExamples } from '../SlotGrid/examples'
import { stackExamples } from '../Stack/examples'
import { stepsExamples } from '../Steps/examples'
import { tabsExamples } from '../Tabs/examples'
import { tagExamples } from '../Tag/examples'
import { timelineExamples } from '../Timeline/examples'
import { toastExamples } from '../Toast/examples'
import { uploaderExamples } from '../Uploader/examples'
import type { Examples } from './example'

/** Every component with its states: the gallery, the pictures and the tests go through this list. */
export const everything: readonly Examples[] = [
  pageShellExamples,
  buttonExamples,
  callButtonExamples,
  shareButtonExamples,
  fieldExamples,
  choiceExamples,
  choiceGroupExamples,
  gradeChoiceExamples,
  datePickExamples,
  slotGridExamples,
  searchBarExamples,
  uploaderExamples,
  errorSummaryExamples,
  posterExamples,
  cardExamples,
  cellExamples,
  tagExamples,
  noticeExamples,
  timelineExamples,
  stepsExamples,
  tabsExamples,
  emptyExamples,
  errorStateExamples,
  skeletonExamples,
  toastExamples,
  dialogExamples,
  sheetExamples,
  figureExamples,
  barRowExamples,
  avatarExamples,
  linkExamples,
  dividerExamples,
  stackExamples,
  columnsExamples,
  iconExamples,
]
