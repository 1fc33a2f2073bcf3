using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GridMap.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SweepCertificates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sweep_certificate_cells",
                columns: table => new
                {
                    CertificateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CellCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_certificate_cells", x => new { x.CertificateId, x.CellCode });
                });

            migrationBuilder.CreateTable(
                name: "sweep_certificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AreaName = table.Column<string>(type: "TEXT", nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    Issuer = table.Column<string>(type: "TEXT", nullable: false),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    KeyName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsComplete = table.Column<bool>(type: "INTEGER", nullable: false),
                    CellCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ProvenCells = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedBy = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_certificates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "sweep_keys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 43, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AreaCode = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    PublicPem = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sweep_keys", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_sweep_certificate_cells_CellCode",
                table: "sweep_certificate_cells",
                column: "CellCode");

            migrationBuilder.CreateIndex(
                name: "IX_sweep_certificates_AreaCode",
                table: "sweep_certificates",
                column: "AreaCode");

            migrationBuilder.CreateIndex(
                name: "IX_sweep_keys_AreaCode",
                table: "sweep_keys",
                column: "AreaCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sweep_certificate_cells");

            migrationBuilder.DropTable(
                name: "sweep_certificates");

            migrationBuilder.DropTable(
                name: "sweep_keys");
        }
    }
}
