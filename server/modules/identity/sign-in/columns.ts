/** The names better-auth's tables and columns go by here: as everywhere, singular and in snake_case. */

const when = { createdAt: 'created_at', updatedAt: 'updated_at' }

export const columns = {
  options: {
    user: { modelName: 'login', fields: { ...when, emailVerified: 'email_verified' } },
    session: {
      modelName: 'session',
      fields: {
        ...when,
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        ...when,
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { modelName: 'verification', fields: { ...when, expiresAt: 'expires_at' } },
  },
  secondFactor: {
    user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
    twoFactor: {
      modelName: 'second_factor',
      fields: {
        backupCodes: 'backup_codes',
        userId: 'user_id',
        failedVerificationCount: 'failed_verification_count',
        lockedUntil: 'locked_until',
      },
    },
  },
} as const
