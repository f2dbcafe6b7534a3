package dev.sekisho.gate.ledger;

import dev.sekisho.gate.fact.Person;

/** People as a column keeps them: a login, with a mark for a machine. */
final class People {
  private static final String MACHINE = "machine ";

  private People() {}

  static String write(Person person) {
    return (person.bot() ? MACHINE : "") + person;
  }

  static Person read(String text) {
    return text.startsWith(MACHINE)
        ? Person.bot(text.substring(MACHINE.length()))
        : Person.of(text);
  }
}
