/** Said to a person: the file is not what was expected. Stands alone, since the browser reads documents, too. */
export class BerkasRusak extends Error {}
