import { nowhere, type Examples } from '../gallery/example'
import { Stack } from '../Stack/Stack'
import { Button } from './Button'

/** The named states of Button. */
export const buttonExamples: Examples = {
  component: 'Button',
  examples: [
    {
      name: '主要操作',
      Draw: () => (
        <Button block onPress={nowhere}>
          问一问
        </Button>
      ),
    },
    {
      name: '四种',
      Draw: () => (
        <Stack row gap={2}>
          <Button onPress={nowhere}>约时间</Button>
          <Button kind="quiet" icon="send" onPress={nowhere}>
            改一改
          </Button>
          <Button kind="danger" onPress={nowhere}>
            取消预约
          </Button>
          <Button kind="link" onPress={nowhere}>
            看看别的时间
          </Button>
        </Stack>
      ),
    },
    {
      name: '正在做',
      Draw: () => (
        <Button block busy onPress={nowhere}>
          正在送出
        </Button>
      ),
    },
    {
      name: '还不能按',
      Draw: () => (
        <Button block disabled onPress={nowhere}>
          下一步
        </Button>
      ),
    },
    {
      name: '话很长',
      Draw: () => (
        <Button block icon="send" onPress={nowhere}>
          把我写的这些话送给今天值班的律师看一看
        </Button>
      ),
    },
  ],
}
