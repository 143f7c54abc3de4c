/** What a file is, by its name's ending: CSV, JSON. */
export const formatOf = (file: string): string => file.slice(file.lastIndexOf('.') + 1).toUpperCase();
