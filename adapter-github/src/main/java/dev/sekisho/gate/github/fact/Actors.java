package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.github.payload.Json;
import java.util.Optional;

/** People as GraphQL tells them. */
final class Actors {
  private static final String MACHINE = "[bot]";

  private Actors() {}

  /** An account; nobody when it was deleted. A machine's login gets the end that REST gives it. */
  static Person person(Json actor) {
    if (actor.isAbsent()) {
      return Person.NOBODY;
    }
    String login = actor.at("login").text();
    boolean bot =
        actor.at("__typename").present().map(Json::text).filter("Bot"::equals).isPresent();
    return new Person(
        Optional.of(new Login(bot && !login.endsWith(MACHINE) ? login + MACHINE : login)), bot);
  }
}
