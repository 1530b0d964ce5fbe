/** Stands in for a parser that eats all memory it can get. */
process.once('message', () => {
  const eaten: object[] = []
  for (;;) eaten.push({ eaten: [eaten.length] })
})
