package dev.sekisho.gate.bot.door;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** Leads a path to an entrance. */
final class EntranceRoute implements Door.Routes {
  private static final int TOO_LARGE = 413;

  private final Entrance entrance;

  EntranceRoute(Entrance entrance) {
    this.entrance = entrance;
  }

  @Override
  public void addTo(JavalinConfig config) {
    config.routes.post(entrance.path(), this::receive);
  }

  private void receive(Context context) throws IOException {
    byte[] body = context.req().getInputStream().readNBytes(entrance.bodyBytesMax() + 1);
    Entrance.Response response =
        body.length > entrance.bodyBytesMax()
            ? Entrance.Response.text(
                TOO_LARGE, "More than " + entrance.bodyBytesMax() + " bytes are not read.")
            : entrance.receive(name -> Optional.ofNullable(context.header(name)), body);
    context.status(response.status()).contentType(response.contentType()).result(response.body());
  }
}
