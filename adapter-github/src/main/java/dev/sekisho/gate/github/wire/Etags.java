package dev.sekisho.gate.github.wire;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Asks GitHub only whether what was read before has changed; an unchanged answer is not counted.
 * Every answer is asked for: nothing is taken from here unless GitHub says that it still stands.
 */
final class Etags implements Interceptor {

  /** Bytes of the answers that are kept, at most; the ones not asked for longest go first. */
  static final int KEPT_BYTES_MAX = 64 * 1024 * 1024;

  private static final int NOT_MODIFIED = 304;
  private static final int OK = 200;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long keptBytes;

  @SuppressWarnings("ArrayRecordComponent") // because it is never compared nor shown
  private record Kept(String etag, Headers headers, @Nullable MediaType type, byte[] body) {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    if (!request.method().equals("GET")) {
      return chain.proceed(request);
    }
    String key = request.header("Accept") + " " + request.url();
    Kept before = get(key);
    Response response =
        chain.proceed(
            before == null
                ? request
                : request.newBuilder().header("If-None-Match", before.etag()).build());
    if (response.code() == NOT_MODIFIED && before != null) {
      response.close();
      return response
          .newBuilder()
          .code(OK)
          .message("OK")
          .headers(before.headers())
          .body(ResponseBody.create(before.body(), before.type()))
          .build();
    }
    return response.code() == OK ? keep(key, response) : response;
  }

  private Response keep(String key, Response response) throws IOException {
    String etag = response.header("ETag");
    if (etag == null) {
      return response;
    }
    MediaType type = response.body().contentType();
    byte[] body = Bodies.read(response);
    put(key, new Kept(etag, response.headers(), type, body));
    return response.newBuilder().body(ResponseBody.create(body, type)).build();
  }

  private @Nullable Kept get(String key) {
    lock.lock();
    try {
      return kept.get(key);
    } finally {
      lock.unlock();
    }
  }

  private void put(String key, Kept answer) {
    lock.lock();
    try {
      Kept before = kept.put(key, answer);
      keptBytes += answer.body().length - (before == null ? 0 : before.body().length);
      var oldest = kept.values().iterator();
      while (keptBytes > KEPT_BYTES_MAX && oldest.hasNext()) {
        keptBytes -= oldest.next().body().length;
        oldest.remove();
      }
    } finally {
      lock.unlock();
    }
  }
}
