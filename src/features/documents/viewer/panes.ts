import { styled } from 'styled-components'
import { SIDE_BY_SIDE } from './side-by-side.ts'

/** Form and text beside each other where there is room, else the text behind the form. */
export const Panes = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;

  @media ${SIDE_BY_SIDE} {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    align-items: start;
  }
`
export const FormSide = styled.div`
  min-width: 0;
`
/** Stays in sight while the form scrolls. */
export const TextSide = styled.div`
  display: contents;

  @media ${SIDE_BY_SIDE} {
    display: flex;
    flex-direction: column;
    gap: 8px;
    position: sticky;
    top: 12px;
    max-height: calc(100vh - 24px);
    min-width: 0;
  }
`
