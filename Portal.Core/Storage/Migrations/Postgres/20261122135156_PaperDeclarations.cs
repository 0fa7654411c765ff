using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PaperDeclarations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "Scan_At",
                table: "Declarations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Scan_By",
                table: "Declarations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scan_Code",
                table: "Declarations",
                type: "character varying(12)",
                maxLength: 12,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scan_KnownBy",
                table: "Declarations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scan_Way",
                table: "Declarations",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Scan_At",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Scan_By",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Scan_Code",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Scan_KnownBy",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Scan_Way",
                table: "Declarations");
        }
    }
}
