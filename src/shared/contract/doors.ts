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

export const anyone: Door = { who: 'anyone' }
export const resident: Door = { who: 'resident' }
export const person: Door = { who: 'person' }
export const staff = (...allowed: Role[]): Door => ({ who: 'staff', roles: allowed })
