/** Who may call an action. Identity itself comes from the platform, never from input. */

/** Roles of staff, as the bureau names them: 律师、窗口人员、调解员、村居法律顾问、监督、管理员. */
export const roles = ['lawyer', 'clerk', 'mediator', 'adviser', 'supervisor', 'admin'] as const
export type Role = (typeof roles)[number]

/**
 * `anyone`: even without an identity. `resident`: any caller the platform knows. `person`: the same, and the
 * handler also learns whether the caller is staff. `staff`: one of these roles.
 */
export type Door =
  | { readonly who: 'anyone' }
  | { readonly who: 'resident' }
  | { readonly who: 'person' }
  | { readonly who: 'staff'; readonly roles: readonly Role[] }

export const anyone = { who: 'anyone' } as const
export const resident = { who: 'resident' } as const
export const person = { who: 'person' } as const
export const staff = (...allowed: Role[]) => ({ who: 'staff', roles: allowed }) as const
