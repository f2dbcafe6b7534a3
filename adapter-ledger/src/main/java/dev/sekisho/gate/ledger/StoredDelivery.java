package dev.sekisho.gate.ledger;

import dev.sekisho.gate.event.DeliveryId;
import java.time.Instant;

/**
 * A delivery that was stored, taken by one worker.
 *
 * @param id under which it came
 * @param event the name of the event, as the sender wrote it
 * @param body its bytes, as they came; whoever holds them does not change them
 * @param receivedAt when it came
 * @param attempts how often it was tried before
 * @param fence the worker's right to settle it
 */
@SuppressWarnings("ArrayRecordComponent") // because a body is up to 25 MB and is not copied again
public record StoredDelivery(
    DeliveryId id, String event, byte[] body, Instant receivedAt, int attempts, long fence) {}
