package dev.sekisho.gate.fact;

import java.util.Optional;

/**
 * Who did something, as far as the code host can tell. A commit's e-mail address may belong to no
 * account, and an account may be deleted: both are {@link #NOBODY}, and nobody is never equal to
 * somebody else's peer.
 *
 * @param login the account; empty when there is none
 * @param bot whether the code host says that the account is a machine's
 */
public record Person(Optional<Login> login, boolean bot) {

  /** Somebody without an account: a deleted one, or an e-mail address that maps to none. */
  public static final Person NOBODY = new Person(Optional.empty(), false);

  /** A human being's account. */
  public static Person of(String login) {
    return new Person(Optional.of(new Login(login)), false);
  }

  /** A machine's account. */
  public static Person bot(String login) {
    return new Person(Optional.of(new Login(login)), true);
  }

  /** Whether this is the account {@code login}. */
  public boolean is(Login login) {
    return this.login.filter(login::equals).isPresent();
  }

  @Override
  public String toString() {
    return login.map(Login::value).orElse("nobody");
  }
}
