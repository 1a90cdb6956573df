/** Whether a job is still to be waited for. */
export const isUnderWay = (state: string | null | undefined) => state === 'waiting' || state === 'running'
