package dev.sekisho.gate.executor.run;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes secrets out of one line: those that were named, as they are and as JSON or an address would
 * write them, and whatever has the form of a known token. A secret of several lines is known by
 * each of its lines. Immutable and thread-safe.
 */
public final class Redaction {

  /** The characters of the shortest secret; a shorter one would be found everywhere. */
  public static final int SECRET_CHARS_MIN = 4;

  /** What stands where a secret stood. */
  public static final String MASK = "[secret]";

  /**
   * Tokens of GitHub, Slack, AWS and Google, JSON web tokens, values of authorization headers,
   * private keys on one line, passwords in addresses, and Ansible's vaults. Python reads these,
   * too.
   */
  static final List<String> FORMS =
      List.of(
          "gh[pousr]_[A-Za-z0-9]{30,}",
          "github_pat_[A-Za-z0-9_]{30,}",
          "xox[abeprs]-[A-Za-z0-9-]{10,}",
          "xapp-[A-Za-z0-9-]{10,}",
          "A(?:KIA|SIA)[A-Z0-9]{16}",
          "AIza[A-Za-z0-9_-]{35}",
          "eyJ[A-Za-z0-9_-]{8,2000}\\.[A-Za-z0-9_-]{8,4000}\\.[A-Za-z0-9_-]{8,}",
          "(?<=Bearer )[A-Za-z0-9._~+/=-]{8,}",
          "(?<=Basic )[A-Za-z0-9+/=]{8,}",
          "-----BEGIN [A-Z ]*PRIVATE KEY-----[A-Za-z0-9+/=\\s\\\\]*",
          "(?<=://)[^/\\s:@\"]{1,100}:[^/\\s@\"]{1,200}(?=@)",
          "\\$ANSIBLE_VAULT;[A-Za-z0-9.;\\s\\\\]*");

  private final List<String> literals;
  private final Pattern hidden;

  private Redaction(List<String> literals) {
    this.literals = literals;
    this.hidden =
        Pattern.compile(
            Stream.concat(literals.stream().map(Pattern::quote), FORMS.stream())
                .collect(Collectors.joining("|")));
  }

  /**
   * A redaction that knows these secrets and the forms of tokens.
   *
   * @throws dev.sekisho.gate.problem.GateException when one is shorter than {@link
   *     #SECRET_CHARS_MIN}
   */
  public static Redaction of(Collection<String> secrets) {
    if (secrets.stream().anyMatch(secret -> secret.strip().length() < SECRET_CHARS_MIN)) {
      throw ExecutorErrors.refuse(
          ExecutorErrors.SETTING,
          "executor",
          "a secret has fewer than " + SECRET_CHARS_MIN + " characters",
          "Take a longer secret: one as short as this would be found in every line");
    }
    return new Redaction(
        secrets.stream()
            .flatMap(String::lines)
            .map(String::strip)
            .filter(line -> line.length() >= SECRET_CHARS_MIN)
            .flatMap(Redaction::spellings)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  private static Stream<String> spellings(String secret) {
    return Stream.of(
        secret,
        new String(JsonStringEncoder.getInstance().quoteAsString(secret)),
        URLEncoder.encode(secret, StandardCharsets.UTF_8));
  }

  /** The line without secrets. */
  public String apply(String line) {
    return hidden.matcher(line).replaceAll(MASK);
  }

  List<String> literals() {
    return literals;
  }
}
