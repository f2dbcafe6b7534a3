package dev.sekisho.gate.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import java.io.IOException;
import java.util.Optional;

/** A person: a login, an object where there is more to say, or null for nobody. */
record PersonForm() implements Form<Person> {
  static final PersonForm PERSON = new PersonForm();

  private static final TextForm<Login> LOGIN = TextForm.identity("login", Login::new);
  private static final ObjectForm<Person> LONG =
      new ObjectForm<>(
          "person",
          "An account of which there is more to say than its login.",
          f -> {
            var login = f.optional("login", "The account's login", LOGIN, Person::login);
            var bot =
                f.otherwise(
                    "bot", "Whether it is a machine's account", FlagForm.FLAG, Person::bot, false);
            return in -> new Person(in.get(login), in.get(bot));
          });

  @Override
  public Optional<Person> read(Cursor at) {
    if (at.node().isNull()) {
      return Optional.of(Person.NOBODY);
    }
    if (at.node().isTextual()) {
      return LOGIN.read(at).map(login -> new Person(Optional.of(login), false));
    }
    return at.node().isObject()
        ? LONG.read(at)
        : at.wrongType(
            "a person", "Write a login, {\"login\": ..., \"bot\": true}, or null for nobody");
  }

  @Override
  public void write(Person value, JsonGenerator out) throws IOException {
    if (value.equals(Person.NOBODY)) {
      out.writeNull();
    } else if (!value.bot() && value.login().isPresent()) {
      LOGIN.write(value.login().get(), out);
    } else {
      LONG.write(value, out);
    }
  }

  @Override
  public ObjectNode describe(Schemas schemas) {
    return schemas.define(
        "somebody",
        () -> {
          ObjectNode schema = Schemas.node();
          schema.put("description", "A login; an object for a machine's account; null for nobody.");
          schema
              .putArray("oneOf")
              .add(LOGIN.describe(schemas))
              .add(LONG.describe(schemas))
              .add(Schemas.typed("null"));
          return schema;
        });
  }
}
