package rostrum.storage;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a column holds, whatever its database calls that, and how it stands in a backup. */
enum ColumnKind {
  INTEGER {
    @Override
    JsonNode read(ResultSet rows, int at) throws SQLException {
      return orNull(rows, JSON.numberNode(rows.getLong(at)));
    }

    @Override
    void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException {
      statement.setLong(at, value.longValue());
    }
  },
  DECIMAL {
    @Override
    JsonNode read(ResultSet rows, int at) throws SQLException {
      BigDecimal number = rows.getBigDecimal(at);
      return number == null ? JSON.nullNode() : JSON.stringNode(number.toPlainString());
    }

    @Override
    void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException {
      statement.setBigDecimal(at, new BigDecimal(value.stringValue()));
    }
  },
  DOUBLE {
    /** PostgreSQL knows a zero below zero, H2 does not. */
    @Override
    JsonNode read(ResultSet rows, int at) throws SQLException {
      double number = rows.getDouble(at);
      return orNull(rows, JSON.numberNode(number == 0 ? 0.0 : number));
    }

    @Override
    void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException {
      statement.setDouble(at, value.doubleValue());
    }
  },
  BOOLEAN {
    @Override
    JsonNode read(ResultSet rows, int at) throws SQLException {
      return orNull(rows, JSON.booleanNode(rows.getBoolean(at)));
    }

    @Override
    void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException {
      statement.setBoolean(at, value.booleanValue());
    }
  },
  TEXT {
    @Override
    JsonNode read(ResultSet rows, int at) throws SQLException {
      String text = rows.getString(at);
      return text == null ? JSON.nullNode() : JSON.stringNode(text);
    }

    @Override
    void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException {
      statement.setString(at, value.stringValue());
    }
  },
  INSTANT {
    @Override
    JsonNode read(ResultSet rows, int at) throws SQLException {
      OffsetDateTime moment = rows.getObject(at, OffsetDateTime.class);
      return moment == null ? JSON.nullNode() : JSON.stringNode(moment.toInstant().toString());
    }

    @Override
    void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException {
      statement.setObject(at, Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC));
    }
  },
  DATE {
    @Override
    JsonNode read(ResultSet rows, int at) throws SQLException {
      LocalDate day = rows.getObject(at, LocalDate.class);
      return day == null ? JSON.nullNode() : JSON.stringNode(day.toString());
    }

    @Override
    void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException {
      statement.setObject(at, LocalDate.parse(value.stringValue()));
    }
  },
  /** In an array of its own, so that a JSON null is not taken for none. */
  JSON_VALUE {
    @Override
    JsonNode read(ResultSet rows, int at) throws SQLException {
      String text = rows.getString(at);
      return text == null ? JSON.nullNode() : JSON.arrayNode().add(CanonicalJson.read(text));
    }

    @Override
    void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException {
      statement.setString(at, value.get(0).toString());
    }

    @Override
    String parameter(boolean isPostgres) {
      return isPostgres ? "cast(? as jsonb)" : "? format json";
    }
  };

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The value of the current row as it stands in a backup. */
  abstract JsonNode read(ResultSet rows, int at) throws SQLException;

  /** Takes a value that is none of null from a backup. */
  abstract void bind(PreparedStatement statement, int at, JsonNode value) throws SQLException;

  /** What stands for a value in an INSERT. */
  String parameter(boolean isPostgres) {
    return "?";
  }

  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonNode orNull(ResultSet rows, JsonNode value) throws SQLException {
    return rows.wasNull() ? JSON.nullNode() : value;
  }

  /**
   * @param type as {@link Types} has it
   * @param name as the database has it
   */
  static ColumnKind of(int type, String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "json", "jsonb" -> JSON_VALUE;
      case "timestamptz", "timestamp with time zone" -> INSTANT;
      default ->
          switch (JDBCType.valueOf(type)) {
            case BIGINT, INTEGER, SMALLINT -> INTEGER;
            case NUMERIC, DECIMAL -> DECIMAL;
            case DOUBLE, FLOAT -> DOUBLE;
            case BOOLEAN, BIT -> BOOLEAN;
            case VARCHAR, CHAR, CLOB -> TEXT;
            case DATE -> DATE;
            default -> throw new IllegalStateException("no backup knows the type " + name);
          };
    };
  }
}
