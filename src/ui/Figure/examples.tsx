import type { Examples } from '../gallery/example'
import { Figure, Figures } from './Figure'

/** The named states of Figure. */
export const figureExamples: Examples = {
  component: 'Figure',
  examples: [
    {
      name: '三个数',
      Draw: () => (
        <Figures>
          <Figure label="本月办结" value={326} unit="件" note="比上月多 18 件" />
          <Figure label="满意率" value="98.2" unit="%" note="评价 287 件" />
          <Figure label="差评待办" value={2} unit="件" />
        </Figures>
      ),
    },
  ],
}
