package dev.sekisho.gate.slack.wire;

import dev.sekisho.gate.slack.address.UserId;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What Slack says of an account, as far as it is of use. Names are left out: everybody can choose
 * theirs.
 *
 * @param user which account
 * @param active whether it can be used; a deactivated one can not
 * @param bot whether it is a machine's
 * @param zone where its owner says they are
 */
public record Profile(UserId user, boolean active, boolean bot, Optional<ZoneId> zone) {}
