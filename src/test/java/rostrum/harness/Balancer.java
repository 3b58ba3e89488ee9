package rostrum.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Debian’s nginx before several nodes, with the lines of docs/deploy/postgresql.md, on plain http.
 */
final class Balancer implements AutoCloseable {
  private static final String SETUP =
      """
      daemon off;
      pid %1$s/nginx.pid;
      error_log %1$s/error.log;
      events { worker_connections 1024; }
      http {
        access_log off;
        client_body_temp_path %1$s/body;
        proxy_temp_path %1$s/proxy;
        fastcgi_temp_path %1$s/fastcgi;
        uwsgi_temp_path %1$s/uwsgi;
        scgi_temp_path %1$s/scgi;
        upstream rostrum {
      %2$s
          keepalive 16;
        }
        server {
          listen 127.0.0.1:%3$d;
          location / {
            proxy_pass http://rostrum;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host $http_host;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_connect_timeout 2s;
            proxy_next_upstream error timeout;
          }
        }
      }
      """;

  private final Process process;

  private Balancer(Process process) {
    this.process = process;
  }

  static Balancer start(Path folder, int port, List<ServerProcess> nodes) throws IOException {
    String upstreams =
        nodes.stream()
            .map(node ->
                "    server 127.0.0.1:%d max_fails=1 fail_timeout=5s;".formatted(node.port()))
            .collect(Collectors.joining("\n"));
    Path setup = folder.resolve("nginx.conf");
    Files.writeString(setup, SETUP.formatted(folder, upstreams, port));
    return new Balancer(
        new ProcessBuilder("/usr/sbin/nginx", "-e", folder + "/error.log", "-c", setup.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("nginx.log").toFile())
            .start());
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
