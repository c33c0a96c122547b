import type { directory } from '../../src/shared/directory/contract'
import { serviceKinds as kinds } from '../../src/shared/directory/serviceKinds'
import type { Handler } from '../kernel'

/** The ten kinds of service, in the order of the city's document. */
export const serviceKinds: Handler<typeof directory.actions.serviceKinds> = async () => [...kinds]
