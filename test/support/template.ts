import { openDatabase } from '#store/database.ts'
import { migrate } from '#store/migrate.ts'

/** Fills the database that every test database is copied from: whatever is done here once, each test finds done. */
export async function fillTemplate(url: string): Promise<void> {
  const db = openDatabase(url, 1)
  try {
    await migrate(db)
  } finally {
    await db.close()
  }
}
