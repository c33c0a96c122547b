/**
 * The server's clock, UTC ISO. Tests set it per call through LOCAL_NOW, which only the local cloud's testing mode
 * ever writes; in what is uploaded the build takes it out.
 */
export const now = (): string => process.env.LOCAL_NOW ?? new Date().toISOString()
