/** How a text is read: what takes a rule back and what does not, and what is heard where no rule finds anything. */
import { dangersIn } from './danger'

test('a rule names what goes on now', () => {
  expect(dangersIn('前男友天天跟踪我')).toContain('stalked')
  expect(dangersIn('前男友天天跟踪我，堵我家门口')).not.toContain('partner')
  expect(dangersIn('老人被儿子虐待')).toEqual(['elder'])
})

test('a story takes back all of it', () => {
  expect(dangersIn('电视剧里前男友天天跟踪我')).not.toContain('stalked')
  expect(dangersIn('电影里喊救命')).toEqual([])
})

test.each(['以前前男友跟踪我', '去年前男友跟踪过我', '如果前男友跟踪我怎么办'])('what is over, or a mere if: %s', (text) => {
  expect(dangersIn(text)).not.toContain('stalked')
})

test.each(['以前前男友跟踪我，现在还在跟踪我', '如果没人管，前男友现在还跟踪我'])('what goes on still is not taken back: %s', (text) => {
  expect(dangersIn(text)).toContain('stalked')
})

test('a question about the law takes back the words that may be anybody’s, those that may not it leaves', () => {
  expect(dangersIn('老人被儿子虐待犯法吗')).toEqual([])
  expect(dangersIn('老人现在还被儿子虐待犯法吗')).toEqual(['elder'])
  expect(dangersIn('孩子失踪了怎么立案')).toEqual(['child'])
})

test.each([
  '店里不退货款，救命',
  '工伤赔了医药费，救命',
  '去年工伤赔了医药费，救命啊',
  '如果判了，救命',
  '店里不退货款，快来人',
  '工伤赔了医药费，快来人啊',
  '去年工伤赔了医药费，快来人啊',
])('a cry for help is heard: %s', (text) => {
  expect(dangersIn(text)).toEqual(['other'])
})

test.each([
  ['前男友天天跟踪快递', 'stalked'],
  ['前男友天天跟踪快递，跟踪订单', 'stalked'],
  ['我不想打官司活受罪', 'suicidal'],
])('words that only look like danger are struck out, each time, and join nothing: %s', (text, kind) => {
  expect(dangersIn(text)).not.toContain(kind)
})

test.each([
  ['我不配活着', 'suicidal'],
  ['同事活着没意思，割了手', 'suicidal'],
  ['孩子发着烧，他爸不让送医院，还打', 'child'],
  ['我嫁过来八年，孩子他爸三天一小打五天一大打', 'partner'],
  ['前夫要挟我，不复婚就炸了我娘家', 'partner'],
  ['他把煤气拧开了，说我和孩子都别活', 'other'],
  ['有人朝我家扔砖头，还在扔', 'other'],
])('where no rule finds anything the whole is weighed, and its words say the kind roughly: %s', (text, kind) => {
  expect(dangersIn(text)).toEqual([kind])
})
