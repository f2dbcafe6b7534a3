package dev.sekisho.gate.github.fact;

import dev.sekisho.gate.fact.Commit;
import dev.sekisho.gate.fact.Commit.Signature;
import dev.sekisho.gate.fact.HeadSha;
import dev.sekisho.gate.fact.Login;
import dev.sekisho.gate.fact.Person;
import dev.sekisho.gate.github.payload.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A commit as GraphQL tells it. People are known by the account that their e-mail address belongs
 * to; one that belongs to none is nobody. GraphQL names no account for machines, so one is known by
 * its address, but only where GitHub vouches for the commit: anybody may write any address.
 */
final class CommitFacts {
  private static final Pattern MACHINE =
      Pattern.compile("(?:\\d+\\+)?([A-Za-z0-9-]+\\[bot\\])@users\\.noreply\\.github\\.com");

  private CommitFacts() {}

  static Commit commit(Json node) {
    Signature signature = signature(node.at("signature"));
    List<Person> authors =
        node.at("authors").at("nodes").items().stream()
            .map(author -> person(author, signature))
            .toList();
    return new Commit(
        node.at("oid").as(HeadSha::new),
        authors.isEmpty() ? Person.NOBODY : authors.get(0),
        person(node.at("committer"), signature),
        authors.isEmpty() ? List.of() : authors.subList(1, authors.size()),
        Parts.shas(node.at("parents").at("nodes")),
        signature);
  }

  private static Person person(Json identity, Signature signature) {
    if (identity.isAbsent()) {
      return Person.NOBODY;
    }
    Json user = identity.at("user");
    if (!user.isAbsent()) {
      return new Person(Optional.of(user.at("login").as(Login::new)), false);
    }
    Matcher machine = MACHINE.matcher(identity.at("email").said());
    return machine.matches() && signature == Signature.VALID
        ? Person.bot(machine.group(1))
        : Person.NOBODY;
  }

  private static Signature signature(Json signature) {
    if (signature.isAbsent()) {
      return Signature.UNSIGNED;
    }
    return signature.at("isValid").flag() ? Signature.VALID : Signature.INVALID;
  }
}
