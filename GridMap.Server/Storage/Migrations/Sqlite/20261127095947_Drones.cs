using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Drones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "drone_fixes",
                columns: table => new
                {
                    DroneId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    HeightMetres = table.Column<double>(type: "REAL", nullable: true),
                    AltitudeMetres = table.Column<double>(type: "REAL", nullable: true),
                    YawDegrees = table.Column<double>(type: "REAL", nullable: true),
                    SpeedMetresPerSecond = table.Column<double>(type: "REAL", nullable: true),
                    BatteryFraction = table.Column<double>(type: "REAL", nullable: true),
                    SortieId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drone_fixes", x => new { x.DroneId, x.At });
                });

            migrationBuilder.CreateTable(
                name: "drones",
                columns: table => new
                {
                    DroneId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: false),
                    Latitude = table.Column<double>(type: "REAL", nullable: false),
                    HeightMetres = table.Column<double>(type: "REAL", nullable: true),
                    AltitudeMetres = table.Column<double>(type: "REAL", nullable: true),
                    YawDegrees = table.Column<double>(type: "REAL", nullable: true),
                    SpeedMetresPerSecond = table.Column<double>(type: "REAL", nullable: true),
                    BatteryFraction = table.Column<double>(type: "REAL", nullable: true),
                    SortieId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drones", x => x.DroneId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_drone_fixes_At",
                table: "drone_fixes",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_drones_At",
                table: "drones",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drone_fixes");

            migrationBuilder.DropTable(
                name: "drones");
        }
    }
}
